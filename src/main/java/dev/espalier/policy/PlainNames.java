package dev.espalier.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Resources in whose names no colon can stand, so that a `*` which runs over colons (rule R43) never reaches into
/// them. The list, with its sources, stands in `names-without-colon.txt`.
public final class PlainNames {
    private static final Map<String, List<Shape>> BY_SERVICE = read();

    private PlainNames() {}

    /// Some resources of a service.
    ///
    /// @param start how they begin
    /// @param longer how longer names go on; without it whatever begins so is meant
    private record Shape(String start, Optional<String> longer) {
        static Shape of(String written) {
            int end = written.indexOf('>');
            if (end >= 0) {
                return new Shape(written.substring(0, end), Optional.of(written.substring(end + 1)));
            }
            return new Shape(written.equals("*") ? "" : written, Optional.empty());
        }

        boolean holds(String resource) {
            return longer.isPresent() ? resource.equals(start) : resource.startsWith(start);
        }
    }

    /// Whether the stars of an ARN with wildcards stand for names without colons.
    public static boolean holdNoColon(Arn arn) {
        return shape(arn).isPresent();
    }

    /// What somebody who writes this ARN may mean besides: resources with longer names, where there are any.
    public static Optional<Arn> longer(Arn arn) {
        return shape(arn)
                .flatMap(Shape::longer)
                .map(more ->
                        new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource() + more));
    }

    private static Optional<Shape> shape(Arn arn) {
        for (var shape : BY_SERVICE.getOrDefault(arn.service(), List.of())) {
            if (shape.holds(arn.resource())) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<Shape>> read() {
        try (var list = PlainNames.class.getResourceAsStream("names-without-colon.txt")) {
            if (list == null) {
                throw new IllegalStateException("the program is incomplete: names-without-colon.txt is missing");
            }
            return read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<Shape>> read(String text) {
        var services = new HashMap<String, List<Shape>>();
        List<Shape> shapes = new ArrayList<>();
        for (var line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            var words = List.of(line.strip().split(" +"));
            boolean isService = !line.startsWith(" ");
            if (isService) {
                shapes = new ArrayList<>();
                services.put(words.getFirst(), shapes);
            }
            shapes.addAll(words.subList(isService ? 1 : 0, words.size()).stream()
                    .map(Shape::of)
                    .toList());
        }
        return Map.copyOf(services);
    }
}
