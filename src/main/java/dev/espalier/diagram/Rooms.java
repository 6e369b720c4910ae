package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import java.util.ArrayList;
import java.util.List;

/// The first half of the nested layout, from the innermost boxes out: how large every box is and how its contents are
/// packed. What a box looks like inside depends on nothing outside of it.
final class Rooms {
    private static final double WIDEST_NAME = 220;
    private static final double BESIDE_NAME = 96;

    private final Folding folding;
    private final Earlier earlier;
    private final Leaves leaves;

    Rooms(Folding folding, AccountId management, Earlier earlier) {
        this.folding = folding;
        this.earlier = earlier;
        this.leaves = new Leaves(folding, management, earlier);
    }

    Room measure(Container container) {
        return earlier.of(container).orElse(null) instanceof Room known ? known : anew(container);
    }

    private Room anew(Container container) {
        var isFolded =
                container instanceof OrganizationalUnit unit && folding.folded().contains(unit.id());
        var isEmpty = container.accounts().isEmpty()
                && container.organizationalUnits().isEmpty();
        return container instanceof Root || !(isFolded || isEmpty) ? box(container) : card(container, isFolded);
    }

    private Room card(Container container, boolean isFolded) {
        var hasChips = folding.hasChips() && Attachments.anyAt(container);
        var height = Metrics.OU_HEIGHT + (hasChips ? Metrics.CHIP_LINE : 0);
        var kind = isFolded ? Figure.Kind.FOLDED_UNIT : Figure.Kind.UNIT;
        var size = new Bounds(0, 0, Metrics.OU_WIDTH, height);
        return new Room(kind, container, hasChips, Leaves.tally(container), Packing.EMPTY, size);
    }

    private Room box(Container container) {
        var rooms = new ArrayList<Room>(container.organizationalUnits().size());
        var tally = Leaves.ownTally(container);
        for (var unit : container.organizationalUnits()) {
            var room = measure(unit);
            rooms.add(room);
            tally = tally.plus(room.tally());
        }
        var hasChips = folding.hasChips() && Attachments.anyAt(container);
        var packing = Packing.of(leaves.of(container), List.copyOf(rooms), head(hasChips));
        var kind = container instanceof Root ? Figure.Kind.ROOT_BOX : Figure.Kind.UNIT_BOX;
        var name = Fonts.width(Face.SEMI_BOLD, 15, container.name());
        var least = Math.max(Metrics.OU_WIDTH, Math.ceil(Math.min(name, WIDEST_NAME)) + BESIDE_NAME);
        var width = Math.max(least, packing.width() + 2 * Metrics.BOX_PADDING);
        var height = head(hasChips) + packing.height() + Metrics.BOX_PADDING;
        return new Room(kind, container, hasChips, tally, packing, new Bounds(0, 0, width, height));
    }

    /// What lies above the contents of a box.
    static double head(boolean hasChips) {
        return Metrics.BOX_HEADER + (hasChips ? Metrics.CHIP_LINE : 0);
    }
}
