package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Entity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Which names of siblings begin alike. Each container is looked through once, when one of its names does not fit.
final class Siblings {
    private static final int BEGINNING = 4;

    private final Map<ContainerId, Set<String>> shared = new ConcurrentHashMap<>();

    /// Whether another one in the same container begins as this does.
    boolean beginsAlike(Container container, Entity child) {
        return shared.computeIfAbsent(container.id(), _ -> shared(container)).contains(beginning(child));
    }

    private static Set<String> shared(Container container) {
        var shared = new HashSet<String>();
        var met = new HashSet<String>();
        Consumer<Entity> look = entity -> {
            if (!met.add(beginning(entity))) {
                shared.add(beginning(entity));
            }
        };
        container.accounts().forEach(look);
        container.organizationalUnits().forEach(look);
        return shared;
    }

    /// Accounts and units do not stand for each other.
    private static String beginning(Entity entity) {
        var name = entity.name().toLowerCase(Locale.ROOT);
        return (entity instanceof Account ? "a" : "u") + name.substring(0, Math.min(BEGINNING, name.length()));
    }
}
