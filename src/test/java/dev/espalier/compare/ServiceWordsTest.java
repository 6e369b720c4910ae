package dev.espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import org.junit.jupiter.api.Test;

class ServiceWordsTest {
    private static final ActionTable TABLE = ActionTable.get();

    private static ActionSet all() {
        return ActionSet.all();
    }

    @Test
    void everythingIsOneLine() {
        assertThat(ServiceWords.of(all()))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("all ").endsWith(" services: every action"));
    }

    @Test
    void nearlyEverythingIsAllButAFew() {
        assertThat(ServiceWords.of(all().without(TABLE.ofService("rds"))))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("every action, all services but rds"));
    }

    @Test
    void nearlyAllOfAServiceIsAllButAFew() {
        var s3 = TABLE.ofService("s3");
        int first = s3.first();

        assertThat(ServiceWords.of(s3.filter(number -> number != first)))
                .containsExactly("s3: " + (s3.size() - 1) + " actions, all but "
                        + TABLE.action(first).name());
    }
}
