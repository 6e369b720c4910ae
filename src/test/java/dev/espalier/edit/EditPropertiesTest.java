package dev.espalier.edit;

import static dev.espalier.design.Designs.assertWellFormed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for all edits alike, tried with many at random.
class EditPropertiesTest {
    private static final int DESIGNS = 25;
    private static final int EDITS = 100;

    @Test
    void editsKeepTheDesignWellFormed() {
        everyEdit((edit, before, result) -> {
            if (result instanceof Applied(var after)) {
                assertWellFormed(after);
            }
        });
    }

    @Test
    void everyRejectionHasACodeAndASentence() {
        everyEdit((edit, before, result) -> {
            if (result instanceof Rejected(var code, var sentence)) {
                assertThat(code).matches("[A-Z_]+");
                assertThat(sentence).as("%s", edit).matches("(?s)\\S.*[.\\-?]").doesNotContain("{", "!");
            }
        });
    }

    @Test
    void everyEditHasALabel() {
        everyEdit((edit, before, result) ->
                assertThat(edit.label(before)).isNotBlank().doesNotContain("{").doesNotEndWith("."));
    }

    @Test
    void whatAnEditDoesNotTouchStaysTheSameInstance() {
        everyEdit((edit, before, result) -> {
            if (result instanceof Applied(var after)) {
                var index = DesignIndex.of(after);
                DesignIndex.of(before)
                        .entities()
                        .forEach(entity -> index.entity(entity.id())
                                .filter(entity::equals)
                                .ifPresent(
                                        same -> assertThat(same).as("%s", edit).isSameAs(entity)));
            }
        });
    }

    @Test
    void everyKindOfEditIsTriedAndSucceedsSomewhere() {
        var applied = new HashSet<Class<?>>();
        everyEdit((edit, before, result) -> {
            if (result instanceof Applied) {
                applied.add(edit.getClass());
            }
        });
        assertThat(applied).containsExactlyInAnyOrder(Edit.class.getPermittedSubclasses());
    }

    @Test
    void undoGivesBackTheVerySameDesigns() {
        for (long seed = 0; seed < DESIGNS; seed++) {
            var history = History.of(DesignGenerator.small(seed));
            var edits = new RandomEdits(seed);
            var designs = new ArrayList<>(List.of(history.current()));
            for (int i = 0; i < EDITS; i++) {
                history.perform(edits.next(history.current()));
                if (history.steps().size() == designs.size()) {
                    designs.add(history.current());
                }
            }
            for (var expected : designs.reversed()) {
                assertThat(history.current()).isSameAs(expected);
                history.undo();
            }
            assertThat(history.canUndo()).isFalse();
            for (var expected : designs) {
                assertThat(history.current()).isSameAs(expected);
                history.redo();
            }
        }
    }

    @Test
    void aRejectedEditLeavesTheHistoryAlone() {
        for (long seed = 0; seed < DESIGNS; seed++) {
            var history = History.of(DesignGenerator.small(seed));
            var edits = new RandomEdits(seed);
            for (int i = 0; i < EDITS; i++) {
                var before = history.current();
                var steps = history.steps();
                if (history.perform(edits.next(before)) instanceof Rejected) {
                    assertThat(history.current()).isSameAs(before);
                    assertThat(history.steps()).isEqualTo(steps);
                }
            }
        }
    }

    private interface Check {
        void run(Edit edit, Design before, EditResult result);
    }

    private static void everyEdit(Check check) {
        for (long seed = 0; seed < DESIGNS; seed++) {
            var design = DesignGenerator.small(seed);
            var edits = new RandomEdits(seed);
            for (int i = 0; i < EDITS; i++) {
                var edit = edits.next(design);
                var result = edit.applyTo(design);
                check.run(edit, design, result);
                if (result instanceof Applied(var after)) {
                    design = after;
                }
            }
        }
    }
}
