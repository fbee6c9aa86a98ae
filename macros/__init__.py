"""The council's promises as data: records and pages in, an accessible website out."""


def define_env(env) -> None:
    """What mkdocs-macros calls: hand over the functions that pages may use."""
    env.conf.plugins["council"].define_macros(env)
