"""The accessibility tester's pack: a built site in, a folder that shows what was tested, what was not, and what to do next out."""
