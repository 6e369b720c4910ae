package dev.espalier.ui.preference;

import dev.espalier.ui.document.Settings;
import dev.espalier.ui.look.ThemeChoice;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/// All preferences, and what follows from them together. Every window watches the same ones.
public final class Preferences {
    private static final double PROJECTED_SCALE = 1.3;
    private static final double PROJECTED_LINES = 1.5;

    private final Preference<ThemeChoice> theme;
    private final Preference<Integer> textSize;
    private final Preference<Scrolling> scrolling;
    private final Preference<Motion> motion;
    private final Preference<Start> start;
    private final ObjectBinding<Double> scale;

    /// What turning the wheel or two fingers do on the canvas; with Ctrl they do the other.
    public enum Scrolling {
        PANS,
        ZOOMS
    }

    /// Whether things move by themselves.
    public enum Motion {
        /// As the system says.
        SYSTEM,
        FULL,
        REDUCED
    }

    /// What the program begins with.
    public enum Start {
        /// The files that were open last.
        SESSION,
        SAMPLE
    }

    public Preferences(Settings settings) {
        theme = new Preference<>(settings, "theme", List.of(ThemeChoice.values()));
        textSize = new Preference<>(settings, "textSize", List.of(100, 115, 130, 150, 200));
        scrolling = new Preference<>(settings, "scrolling", List.of(Scrolling.values()));
        motion = new Preference<>(settings, "motion", List.of(Motion.values()));
        start = new Preference<>(settings, "start", List.of(Start.values()));
        scale = Bindings.createObjectBinding(this::scale, theme.property(), textSize.property());
    }

    private double scale() {
        var chosen = textSize.get() / 100.0;
        return isProjected() ? Math.max(PROJECTED_SCALE, chosen) : chosen;
    }

    private boolean isProjected() {
        return theme.get() == ThemeChoice.PROJECTOR;
    }

    /// All of them, in the order people look for them.
    public List<Preference<?>> all() {
        return List.of(theme, textSize, scrolling, motion, start);
    }

    public Preference<ThemeChoice> theme() {
        return theme;
    }

    /// In percent of the normal size.
    public Preference<Integer> textSize() {
        return textSize;
    }

    public Preference<Scrolling> scrolling() {
        return scrolling;
    }

    public Preference<Motion> motion() {
        return motion;
    }

    public Preference<Start> start() {
        return start;
    }

    /// How large the interface is, 1 being normal. The drawing has its own zoom.
    public ObservableValue<Double> scaleProperty() {
        return scale;
    }

    /// How thick the lines of the drawing are, 1 being normal.
    public ObservableValue<Double> linesProperty() {
        return theme.property().map(_ -> isProjected() ? PROJECTED_LINES : 1.0);
    }

    /// Whether motion is reduced, on a system that reduces it or not.
    public ObservableValue<Boolean> stillProperty(ObservableValue<Boolean> systemReducesMotion) {
        return motion.property()
                .flatMap(chosen -> systemReducesMotion.map(reduces -> switch (chosen) {
                    case SYSTEM -> reduces;
                    case FULL -> false;
                    case REDUCED -> true;
                }));
    }
}
