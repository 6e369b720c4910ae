package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.RandomEdits;
import dev.espalier.edit.RenameNode;
import org.junit.jupiter.api.Test;

class ListedPoliciesTest {
    private final ListedPolicies followed = new ListedPolicies();

    @Test
    void afterAnyEditsTheSameIsListedAsAtFirstSight() {
        var design = DesignGenerator.of(3, new DesignGenerator.Size(10, 5, 40, 3));
        var edits = new RandomEdits(3);
        for (int i = 0; i < 300; i++) {
            if (edits.next(design).applyTo(design) instanceof Applied(var after)) {
                design = after;
                assertThat(followed.in(design)).isEqualTo(new ListedPolicies().in(design));
            }
        }
    }

    @Test
    void anotherNameOfAnAccountListsNothingAnew() {
        var design = DesignGenerator.of(3, new DesignGenerator.Size(10, 5, 40, 3));
        var before = followed.in(design);
        var account = DesignIndex.of(design).accounts().getFirst().id();

        assertThat(new RenameNode(account, "Another").applyTo(design))
                .isInstanceOfSatisfying(
                        Applied.class,
                        applied -> assertThat(followed.in(applied.design())).isSameAs(before));
    }
}
