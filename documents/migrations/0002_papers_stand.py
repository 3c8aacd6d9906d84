from django.db import migrations

from audit import guards

TABLES = ["documents_paper", "documents_papersource"]


def put_up(apps, schema_editor):
    guards.put_up(schema_editor.connection, TABLES)


def lift(apps, schema_editor):
    guards.lift(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("audit", "0002_only_grows")]
    operations = [migrations.RunPython(put_up, lift)]
