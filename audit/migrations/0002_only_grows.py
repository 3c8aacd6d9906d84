from django.db import migrations

from audit import guards


def put_up(apps, schema_editor):
    guards.put_up(schema_editor.connection)


def lift(apps, schema_editor):
    guards.lift(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(put_up, lift)]
