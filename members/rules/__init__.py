from members.rules.rights import may_keep_registry, may_serve_as_secretary

__all__ = ["may_keep_registry", "may_serve_as_secretary"]
