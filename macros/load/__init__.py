"""YAML files in, a Site and the place of every value out; or every problem in plain words."""
