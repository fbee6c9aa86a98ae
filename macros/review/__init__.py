"""A built site in, the accessibility tester's pack out: what was tested, what was not, and what to do next."""
