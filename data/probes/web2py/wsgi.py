# The folder of applications for those who call WSGI by hand.
from gluon.main import wsgibase as app  # noqa: F401
