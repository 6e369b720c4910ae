package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.export.Block.Bullet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tree of units and accounts, with counts.
final class OrganizationChapter {
    /// Accounts named under one unit, when there are many in all.
    private static final int MOST_IN_ONE = 20;

    private static final int MANY = 500;

    private final Design design;
    private final DesignIndex index;
    private final Omissions left;
    private final int mostInOne;

    OrganizationChapter(Design design, Omissions left) {
        this.design = design;
        this.left = left;
        index = DesignIndex.of(design);
        mostInOne = index.accounts().size() > MANY ? MOST_IN_ONE : MANY;
    }

    Chapter make() {
        var organization = design.organization();
        var facts = new ArrayList<String>();
        facts.add(Words.text(
                "organization.counts",
                index.accounts().size(),
                index.units().size(),
                index.accounts().stream().mapToLong(one -> one.users().size()).sum(),
                index.accounts().stream().mapToLong(one -> one.groups().size()).sum(),
                index.accounts().stream().mapToLong(one -> one.roles().size()).sum()));
        if (!organization.id().isEmpty()) {
            facts.add(Words.text("organization.id", organization.id()));
        }
        facts.add(Words.text(
                "organization.management",
                index.nameOf(organization.managementAccountId()),
                organization.managementAccountId().value()));
        facts.add(Words.text("organization.features." + organization.featureSet()));
        var types = Arrays.stream(OrganizationPolicyType.values())
                .filter(organization::isEnabled)
                .map(type -> Words.text("type.plural." + type))
                .collect(Collectors.joining(", "));
        facts.add(Words.text("organization.types", types.isEmpty() ? Words.text("report.none") : types));
        return new Chapter(
                Words.text("organization.title"),
                List.of(Block.Bullets.of(facts), new Block.Picture(), new Block.Bullets(List.of(tree(index.root())))));
    }

    private Bullet tree(Container container) {
        var below = new ArrayList<Bullet>();
        for (var unit : container.organizationalUnits()) {
            below.add(tree(unit));
        }
        left.first(container.accounts(), mostInOne, "omitted.accountsInUnits")
                .forEach(account -> below.add(new Bullet(name(account), List.of())));
        int more = container.accounts().size() - mostInOne;
        if (more > 0) {
            below.add(new Bullet(Words.text("report.more", more), List.of()));
        }
        return new Bullet(
                Words.text(
                        "organization.container",
                        container.name(),
                        container.id().value(),
                        count(container)),
                below);
    }

    private String name(Account account) {
        var key = account.id().equals(design.organization().managementAccountId())
                ? "organization.account.management"
                : "organization.account";
        return Words.text(key, account.name(), account.id().value());
    }

    private static int count(Container container) {
        return container.accounts().size()
                + container.organizationalUnits().stream()
                        .mapToInt(OrganizationChapter::count)
                        .sum();
    }
}
