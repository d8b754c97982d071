"""The nouns. Their checks are ours alone: no plugin of another package is looked for or loaded."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
