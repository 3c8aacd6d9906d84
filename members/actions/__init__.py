from members.actions.agencies import rename_agency

__all__ = ["rename_agency"]
