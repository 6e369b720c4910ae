package dev.espalier.ui.picture;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pictures that were painted without a screen, as the window shows them.
final class Images {
    private Images() {}

    static Image of(BufferedImage painted) {
        var width = painted.getWidth();
        var height = painted.getHeight();
        var image = new WritableImage(width, height);
        // row by row, so that a large picture is not in the memory a third time
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            painted.getRGB(0, y, width, 1, row, 0, width);
            image.getPixelWriter().setPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
        }
        return image;
    }
}
