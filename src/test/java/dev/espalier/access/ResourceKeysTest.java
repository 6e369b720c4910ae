package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResourceKeysTest {
    @Test
    void everyActionThatCarriesNoOwnerIsReal() throws IOException {
        try (var list = ResourceKeys.class.getResourceAsStream("without-owner.txt")) {
            var text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(List.of(text.split("\\s+")))
                    .hasSizeGreaterThan(10)
                    .allMatch(action -> Catalog.get().action(action).isPresent());
        }
    }
}
