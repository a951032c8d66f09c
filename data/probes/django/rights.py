# Two users open the same page of the back office; one of them has the right to.
import django

django.setup()

from django.contrib.auth.models import Permission, User  # noqa: E402
from django.test import Client  # noqa: E402

right = Permission.objects.get(codename="add_greeting")
for name in ("carla", "dan"):
    user = User.objects.create_user(name, password="only for the probe", is_staff=True)
    if name == "carla":
        user.user_permissions.add(right)
    client = Client(headers={"host": "127.0.0.1"})
    client.login(username=name, password="only for the probe")
    print(f"{name}: {client.get('/admin/hello/greeting/add/').status_code}", end="; ")
