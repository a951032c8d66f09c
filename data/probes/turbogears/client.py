# TurboGears has no test client; its generated projects test with WebTest.
from hello import app
from webtest import TestApp

assert TestApp(app).get("/").json == {"message": "Hello, World!"}
