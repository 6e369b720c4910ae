package dev.espalier.cli;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.profile.CeilingProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The root, unit or account that somebody means by an id or a name.
final class NodeNamed {
    private NodeNamed() {}

    /// Those of that id; without one, those of that name.
    static List<Entity> meant(Design design, String written) {
        var ofId = DesignIndex.of(design)
                .entities()
                .filter(entity -> id(entity).equals(written))
                .toList();
        return ofId.isEmpty()
                ? DesignIndex.of(design)
                        .entities()
                        .filter(entity -> entity.name().equalsIgnoreCase(written))
                        .toList()
                : ofId;
    }

    /// Why a text does not mean one of them; empty when it does.
    static Optional<String> wrong(Design design, String written) {
        var meant = meant(design, written);
        return switch (meant.size()) {
            case 0 -> Optional.of(Words.text("wrong.ceiling", written) + ServiceHint.meant(written, names(design)));
            case 1 -> Optional.empty();
            default ->
                Optional.of(Words.text(
                        "wrong.ceilings",
                        written,
                        meant.stream().map(NodeNamed::id).collect(Collectors.joining(", "))));
        };
    }

    /// Names first, because people mistype them more often than ids.
    private static List<String> names(Design design) {
        var index = DesignIndex.of(design);
        return Stream.concat(
                        index.entities().map(Entity::name), index.entities().map(NodeNamed::id))
                .toList();
    }

    private static String id(Entity entity) {
        return CeilingProfile.id(entity.id());
    }
}
