package dev.espalier.ui.kit;

import dev.espalier.design.Swatch;
import java.util.Locale;
import javafx.scene.control.Label;

/// A colour of the author's own, shown as it is on figures: a patch with its letter.
public final class SwatchView extends Label {
    public SwatchView(Swatch swatch) {
        super(swatch.letter());
        getStyleClass().addAll("swatch", "swatch-" + swatch.name().toLowerCase(Locale.ROOT));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
