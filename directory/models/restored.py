"""A profile made again from a revision, without asking the database about each of its skills."""

from __future__ import annotations

from typing import Any

from modelcluster.models import ClusterableModel, model_from_serializable_data

from directory.models.vocabulary import Skill
from directory.querysets import ITEMS


class RestoredWithSkills(ClusterableModel):
    """Reads all skills of a revision in one query; modelcluster asks three times for each."""

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False) -> Any:
        """Return the profile that a revision holds, without skills that are gone; None where it cannot be made.

        Args:
            data: the revision's content.
            check_fks: whether to leave out what it names and is gone.
            strict_fks: whether to make nothing where something that it cannot be without is gone.
        """
        # Which revision is the latest is the profile's to say, and said by Wagtail once it is restored.
        others = {name: value for name, value in data.items() if name not in {*ITEMS, "latest_revision"}}
        restored = super().from_serializable_data(others, check_fks=check_fks, strict_fks=strict_fks)
        if restored is None:
            return None
        skills = Skill.objects.in_bulk({row["tag"] for name in ITEMS for row in data.get(name, ())})
        for name in ITEMS:
            if name in data:
                model: Any = cls._meta.get_field(name).related_model
                items = [model_from_serializable_data(model, row, check_fks=False) for row in data[name]]
                there = [item for item in items if item.tag_id in skills]
                for item in there:
                    item.tag = skills[item.tag_id]
                setattr(restored, name, there)
        return restored
