# A user of the generated project signs in and opens the back office.
import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.test import Client  # noqa: E402

User.objects.create_superuser("ada", password="only for the probe")
client = Client(headers={"host": "127.0.0.1"})
if client.login(username="ada", password="only for the probe"):
    print("signed in, /admin/hello/greeting/add/:", client.get("/admin/hello/greeting/add/").status_code)
