package dev.espalier.design;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where an entity stands. It knows its parent by the id alone, so that it stays true when something else under that
/// parent changes.
///
/// @param parent empty for the root
/// @param hint the position among the units or accounts of the parent at the time it was put there; others may have
///     come or gone since
record Place(Entity entity, Optional<ContainerId> parent, int hint) {
    static Place of(Root root) {
        return new Place(root, Optional.empty(), 0);
    }

    static Place in(Container parent, Entity entity, int hint) {
        return new Place(entity, Optional.of(parent.id()), hint);
    }

    /// The places of all that is in a container, a unit before what is in it and units before accounts.
    static void forEachIn(Container container, Consumer<Place> consumer) {
        var parent = Optional.of(container.id());
        var position = 0;
        for (var unit : container.organizationalUnits()) {
            consumer.accept(new Place(unit, parent, position++));
            forEachIn(unit, consumer);
        }
        position = 0;
        for (var account : container.accounts()) {
            consumer.accept(new Place(account, parent, position++));
        }
    }

    NodeId id() {
        return entity.id();
    }

    /// The position among `siblings`, which have the entity: looked for from the hint in both directions, because it
    /// is seldom far away.
    @SuppressWarnings("ReferenceEquality") // the very entity that stands there
    int positionAmong(List<? extends Entity> siblings) {
        for (int distance = 0; distance < siblings.size() + hint; distance++) {
            int above = hint - distance;
            int below = hint + distance;
            if (above >= 0 && above < siblings.size() && siblings.get(above) == entity) {
                return above;
            }
            if (below < siblings.size() && siblings.get(below) == entity) {
                return below;
            }
        }
        return hint;
    }
}
