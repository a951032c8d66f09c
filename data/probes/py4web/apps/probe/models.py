# Two tables; they are made, and later changed, when the application starts.
from py4web import URL

from . import settings
from .common import Field, db

db.define_table("greeting", Field("name"))
db.define_table("letter", Field("file", "upload"))
db.letter.file.upload_path = settings.UPLOAD_FOLDER
db.letter.file.download_url = lambda name: URL(f"download/{name}")
db.commit()
