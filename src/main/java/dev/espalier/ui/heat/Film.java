package dev.espalier.ui.heat;

import dev.espalier.ui.document.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Questions that are shown one after the other. They are kept from one start to the next, for every design: risky
/// actions are the same everywhere.
final class Film {
    private static final String KEY = "heatFilm";
    private static final String BETWEEN = "\n";

    /// What there is to show before anybody has chosen.
    private static final List<String> FIRST =
            List.of("iam:CreateUser", "iam:PassRole", "ec2:RunInstances", "s3:GetObject", "cloudtrail:StopLogging");

    private final Settings settings;
    private final ReadOnlyObjectWrapper<List<String>> frames;

    Film(Settings settings) {
        this.settings = settings;
        frames = new ReadOnlyObjectWrapper<>(
                this, "frames", settings.get(KEY).map(Film::read).orElse(FIRST));
    }

    private static List<String> read(String text) {
        return text.lines().filter(Predicate.not(String::isBlank)).toList();
    }

    /// What is asked, in the order it is shown.
    ReadOnlyObjectProperty<List<String>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    List<String> frames() {
        return frames.get();
    }

    /// Makes a question a part of the film, or no part of it any more.
    void toggle(String asked) {
        var changed = new ArrayList<>(frames());
        if (!changed.remove(asked)) {
            changed.add(asked);
        }
        keep(changed);
    }

    private void keep(List<String> changed) {
        frames.set(List.copyOf(changed));
        settings.put(KEY, String.join(BETWEEN, changed));
    }
}
