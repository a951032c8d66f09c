# The settings of this application, and calls from other origins.
from probe_settings import *  # noqa: F403

INSTALLED_APPS += ["corsheaders"]  # noqa: F405
MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")  # noqa: F405
CORS_ALLOWED_ORIGINS = ["https://other.example"]
ROOT_URLCONF = "hello.further"
