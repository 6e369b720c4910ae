package dev.espalier.edit;

import static dev.espalier.design.Designs.assertWellFormed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.edit.Destination.Anywhere;
import dev.espalier.edit.Destination.Into;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.Paste.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for copies between any two designs.
class PastePropertiesTest {
    private static final int ROUNDS = 300;

    private int applied;

    @Test
    void copiesInAnotherDesignKeepItWellFormed() {
        everyPaste((paste, before, after) -> assertWellFormed(after));
        assertThat(applied).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void everyCopyIsThereAndSelectedOnce() {
        everyPaste((paste, before, after) -> {
            var copies = paste.selectionAfter(before, List.of());
            assertThat(copies).doesNotHaveDuplicates().allMatch(DesignIndex.of(after)::contains);
            assertThat(copies.stream().filter(NodeId.class::isInstance))
                    .hasSameSizeAs(paste.clipping().items().stream()
                            .filter(NodeId.class::isInstance)
                            .toList());
        });
    }

    @Test
    void nothingThatWasThereChangesItsId() {
        everyPaste((paste, before, after) -> {
            var index = DesignIndex.of(after);
            assertThat(DesignIndex.of(before).entities().map(Entity::id)).allMatch(index::contains);
            assertThat(after.organization().policies())
                    .containsAll(before.organization().policies());
        });
    }

    @Test
    void noCopyOfAnAccountSpeaksOfItsOriginal() {
        everyPaste((paste, before, after) -> {
            for (var account : paste.clipping().accounts()) {
                var number = account.id().value();
                var copy = paste.selectionAfter(before, List.of()).stream()
                        .filter(AccountId.class::isInstance)
                        .flatMap(id -> DesignIndex.of(after).account((AccountId) id).stream())
                        .toList();
                assertThat(copy).noneMatch(each -> each.toString().contains("::" + number + ":"));
            }
        });
    }

    @Test
    void whatIsCutAndPastedBackIsAsItWas() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var design = DesignGenerator.small(seed);
            var units = DesignIndex.of(design).units();
            if (!units.isEmpty()) {
                var unit = units.get(random.nextInt(units.size()));
                var parent = DesignIndex.of(design).containerOf(unit.id()).orElseThrow();
                var place = parent.organizationalUnits().indexOf(unit);
                if (new RemoveNodes(List.of(unit.id())).applyTo(design) instanceof Applied(var without)) {
                    var clipping = Clippings.of(design, List.of(unit.id())).cut();
                    var back = new Paste(clipping, new Into(parent.id(), OptionalInt.of(place)), Manner.PASTE)
                            .applyTo(without);
                    assertThat(((Applied) back).design().organization()).isEqualTo(design.organization());
                }
            }
        }
    }

    private interface Check {
        void run(Paste paste, Design before, Design after);
    }

    private void everyPaste(Check check) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var from = DesignGenerator.small(seed);
            var into = random.nextInt(4) == 0 ? from : DesignGenerator.small(seed + ROUNDS);
            var clipping = clipping(from, random);
            var destination = random.nextInt(5) == 0
                    ? new Anywhere()
                    : Destination.at(into, clipping, Optional.of(one(items(into), random)));
            var paste = new Paste(clipping, destination, Manner.PASTE);
            if (paste.applyTo(into) instanceof Applied(var after)) {
                applied++;
                check.run(paste, into, after);
            }
        }
    }

    private static Clipping clipping(Design design, Random random) {
        var items = items(design);
        var some = new ArrayList<ItemId>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            some.add(one(items, random));
        }
        return Clippings.of(design, some);
    }

    private static List<ItemId> items(Design design) {
        var items = new ArrayList<ItemId>();
        var index = DesignIndex.of(design);
        index.units().stream().map(Container::id).forEach(items::add);
        for (Account account : index.accounts()) {
            items.add(account.id());
            Members.identities(account)
                    .map(Members.Named::id)
                    .<NodeId>map(id -> id)
                    .forEach(items::add);
            account.resources().forEach(resource -> items.add(new ResourceId(account.id(), resource.arn())));
        }
        design.organization().policies().stream().map(OrganizationPolicy::id).forEach(items::add);
        return items;
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
