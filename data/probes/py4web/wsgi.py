# The same folder of applications for those who call WSGI by hand.
from py4web.core import wsgi

app = wsgi(apps_folder="apps", dashboard_mode="none", password_file=None, watch="off")
