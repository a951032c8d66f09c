# The instance for those who call WSGI by hand.
from cubicweb.pyramid import wsgi_application

app = wsgi_application("probe")
