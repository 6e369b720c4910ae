package dev.espalier.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a table of places over from one tree to another that shares most entities with it.
///
/// Both trees are walked side by side, and wherever they hold the same instance the walk turns back: only containers on
/// the way to a change are looked into, and of their children only those between the first and the last that differ.
/// What is missing there and what is new there is then matched by id, so that a unit that has moved takes what is in it
/// along unseen. Ids must be unique in both trees; where they turn out not to be, or where too much differs to be worth
/// it, there is no result.
@SuppressWarnings("ReferenceEquality") // sharing is about instances
final class PlaceChanges {
    private static final int FEWEST = 64;
    private static final int PART = 4;

    private final Places before;
    private final int most;
    private final Map<NodeId, Entity> gone = new HashMap<>();
    private List<Place> come = new ArrayList<>();
    private final List<Place> replaced = new ArrayList<>();

    private PlaceChanges(Places before) {
        this.before = before;
        most = Math.max(FEWEST, before.size() / PART);
    }

    /// The places of `now`.
    ///
    /// @param before the places of `old`, whose ids are unique
    static Optional<Places> from(Places before, Root old, Root now) {
        if (!old.id().equals(now.id())) {
            return Optional.empty();
        }
        var changes = new PlaceChanges(before);
        changes.replaced.add(Place.of(now));
        changes.compare(old, now);
        changes.match();
        return changes.applied();
    }

    private void compare(Container old, Container now) {
        compare(old.organizationalUnits(), now.organizationalUnits(), now);
        compare(old.accounts(), now.accounts(), now);
    }

    private void compare(List<? extends Entity> old, List<? extends Entity> now, Container parent) {
        if (old == now) {
            return;
        }
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shorter && old.get(start) == now.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end) == now.get(now.size() - 1 - end)) {
            end++;
        }
        for (var entity : old.subList(start, old.size() - end)) {
            gone.put(entity.id(), entity);
        }
        for (int i = start; i < now.size() - end; i++) {
            come.add(Place.in(parent, now.get(i), i));
        }
    }

    /// Finds for everything that has come where it was before, and looks into it if it has changed. That may show where
    /// something else has come from.
    private void match() {
        int known;
        do {
            known = replaced.size();
            var open = come;
            come = new ArrayList<>();
            for (var place : open) {
                var was = gone.remove(place.id());
                if (was == null) {
                    come.add(place);
                    continue;
                }
                replaced.add(place);
                if (was != place.entity() && was instanceof Container old && place.entity() instanceof Container now) {
                    compare(old, now);
                }
            }
        } while (replaced.size() > known && !isTooMuch());
    }

    private boolean isTooMuch() {
        return gone.size() + come.size() + replaced.size() > most;
    }

    private Optional<Places> applied() {
        var removed = new ArrayList<Place>();
        for (var entity : gone.values()) {
            if (entity instanceof Container container) {
                Place.forEachIn(container, removed::add);
            }
        }
        var added = new ArrayList<>(come);
        for (var place : come) {
            if (place.entity() instanceof Container container) {
                Place.forEachIn(container, added::add);
            }
        }
        if (removed.size() + added.size() + replaced.size() > most) {
            return Optional.empty();
        }
        var places = before;
        for (var id : gone.keySet()) {
            places = places.without(id);
        }
        for (var place : removed) {
            places = places.without(place.id());
        }
        for (var place : replaced) {
            places = places.with(place);
        }
        for (var place : added) {
            places = places.with(place);
        }
        var isUnique = places.size() == before.size() - gone.size() - removed.size() + added.size();
        return isUnique ? Optional.of(places) : Optional.empty();
    }
}
