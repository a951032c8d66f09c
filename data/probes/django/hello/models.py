# One table, for the back office and the migrations.
from django.db import models


class Greeting(models.Model):
    name = models.CharField(max_length=80)
