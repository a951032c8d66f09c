# The settings of the generated project, and what this application adds.
from mysite.settings import *  # noqa: F403

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS += ["hello"]  # noqa: F405
