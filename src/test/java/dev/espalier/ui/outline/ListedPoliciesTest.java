package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.RandomEdits;
import dev.espalier.edit.RenameNode;
import org.junit.jupiter.api.Test;

class ListedPoliciesTest {
    @Test
    void afterAnyEditsTheSameIsListedAsAtFirstSight() {
        var design = DesignGenerator.of(3, new DesignGenerator.Size(10, 5, 40, 3));
        var followed = ListedPolicies.NONE.changedTo(design);
        var edits = new RandomEdits(3);
        for (int i = 0; i < 300; i++) {
            if (edits.next(design).applyTo(design) instanceof Applied(var after)) {
                design = after;
                followed = followed.changedTo(design);
                assertThat(followed.all())
                        .isEqualTo(ListedPolicies.NONE.changedTo(design).all());
            }
        }
    }

    @Test
    void anotherNameOfAnAccountListsNothingAnew() {
        var design = DesignGenerator.of(3, new DesignGenerator.Size(10, 5, 40, 3));
        var before = ListedPolicies.NONE.changedTo(design);
        var account = DesignIndex.of(design).accounts().getFirst().id();

        assertThat(new RenameNode(account, "Another").applyTo(design))
                .isInstanceOfSatisfying(
                        Applied.class,
                        applied -> assertThat(before.changedTo(applied.design()).all())
                                .isSameAs(before.all()));
    }
}
