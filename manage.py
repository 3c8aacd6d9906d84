#!/usr/bin/env python
"""Runs a management command: `.venv/bin/python manage.py help` lists them."""

import os
import sys


def main() -> None:
    from emulation_bloc import environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "emulation_bloc.settings")
    environment.read_or_stop()

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
