package dev.espalier.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A name with a value, or without one, as typed.
record Given(String key, Optional<String> value) {

    /// Reads `KEY=VALUE` and `KEY`.
    static final class Reader implements ITypeConverter<Given> {
        @Override
        public Given convert(String text) {
            var equals = text.indexOf('=');
            var key = equals < 0 ? text : text.substring(0, equals);
            if (key.isBlank()) {
                throw new TypeConversionException(Words.text("wrong.given", text));
            }
            return new Given(key, equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
        }
    }
}
