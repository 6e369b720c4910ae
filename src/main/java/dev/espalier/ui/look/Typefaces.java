package dev.espalier.ui.look;

import dev.espalier.diagram.Face;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled font faces. JavaFX makes each weight a family of its own and quietly gives the regular face to whoever
/// asks for a family with a weight, so everything here goes by the family that loading returned.
public final class Typefaces {
    private static final Map<Face, String> FAMILIES = load();

    private Typefaces() {}

    /// Makes sure the faces are known to style sheets, which name them by family.
    public static Map<Face, String> families() {
        return FAMILIES;
    }

    /// A face at a size in pixels.
    public static Font font(Face face, double size) {
        return Font.font(FAMILIES.getOrDefault(face, Font.getDefault().getFamily()), size);
    }

    private static Map<Face, String> load() {
        var loaded = new EnumMap<Face, String>(Face.class);
        for (var face : Face.values()) {
            var address = Face.class.getResource("fonts/" + face.file());
            if (address != null) {
                var font = Font.loadFont(address.toExternalForm(), 13);
                if (font != null) {
                    loaded.put(face, font.getFamily());
                }
            }
        }
        return Collections.unmodifiableMap(loaded);
    }
}
