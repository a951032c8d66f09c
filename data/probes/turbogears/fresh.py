# A freshly generated project with users and a database: who can sign in, may all see all, and is there a back office?
import os
import sys

sys.path.insert(0, os.path.abspath("fresh"))
os.chdir("fresh")

from paste.deploy import loadapp  # noqa: E402
from webtest import TestApp  # noqa: E402

app = TestApp(loadapp(f"config:{os.path.abspath('development.ini')}"))
login = app.post("/login_handler", {"login": "manager", "password": "managepass"})
print("signed in:", "authtkt" in str(login.headers.getall("Set-Cookie")))
manager = app.get("/demo/protected", status="*").status_int
print("/admin/:", app.get("/admin/", status="*").status)
app.reset()
app.post("/login_handler", {"login": "editor", "password": "editpass"})
print(f"manager: {manager}; editor: {app.get('/demo/protected', status='*').status_int}")
