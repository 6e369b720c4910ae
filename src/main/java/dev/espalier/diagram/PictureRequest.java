package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.RoleTrust;
import dev.espalier.design.Design;
import java.util.Optional;
import java.util.Set;

/// What a picture is to show.
///
/// @param zoom 1 is 100 %
/// @param level how much detail; normally [Level#at(double, Level)] of the zoom
/// @param visible the area that will be seen; figures outside are left out
/// @param answer the answer whose path is drawn
/// @param emphasis the gate that the pointer rests on elsewhere
/// @param grid whether the dots of the paper are drawn
/// @param drawn how much of the path is drawn, from 0 to 1; below 1 only while it is animated
/// @param pulse the size of the first stopping gate, normally 1
/// @param overlays what is drawn onto the structure
/// @param trust who may take on which role; drawn wherever it is given
/// @param findings where something was found
/// @param counted the design whose accounts figures count when it is not the one that is drawn
public record PictureRequest(
        Layout layout,
        double zoom,
        Level level,
        Bounds visible,
        Feedback feedback,
        Optional<Answer> answer,
        Optional<Gate> emphasis,
        boolean grid,
        double drawn,
        double pulse,
        Set<Overlay> overlays,
        RoleTrust trust,
        FindingMarks findings,
        Optional<Design> counted) {
    public PictureRequest {
        overlays = Set.copyOf(overlays);
    }

    /// Everything at rest, without an answer.
    public static PictureRequest of(Layout layout, double zoom, Bounds visible) {
        return new PictureRequest(
                layout,
                zoom,
                Level.at(zoom),
                visible,
                Feedback.NONE,
                Optional.empty(),
                Optional.empty(),
                true,
                1,
                1,
                Overlay.USUAL,
                RoleTrust.NONE,
                FindingMarks.NONE,
                Optional.empty());
    }

    public PictureRequest withLevel(Level changed) {
        return new PictureRequest(
                layout, zoom, changed, visible, feedback, answer, emphasis, grid, drawn, pulse, overlays, trust,
                findings, counted);
    }

    public PictureRequest withFeedback(Feedback changed) {
        return new PictureRequest(
                layout, zoom, level, visible, changed, answer, emphasis, grid, drawn, pulse, overlays, trust, findings,
                counted);
    }

    public PictureRequest withAnswer(Optional<Answer> changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, changed, emphasis, grid, drawn, pulse, overlays, trust,
                findings, counted);
    }

    public PictureRequest withEmphasis(Optional<Gate> changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, changed, grid, drawn, pulse, overlays, trust, findings,
                counted);
    }

    public PictureRequest withoutGrid() {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, false, drawn, pulse, overlays, trust,
                findings, counted);
    }

    public PictureRequest withMotion(double pathDrawn, double gatePulse) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, grid, pathDrawn, gatePulse, overlays, trust,
                findings, counted);
    }

    public PictureRequest withOverlays(Set<Overlay> changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, grid, drawn, pulse, changed, trust, findings,
                counted);
    }

    public PictureRequest withTrust(RoleTrust changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, grid, drawn, pulse, overlays, changed,
                findings, counted);
    }

    public PictureRequest withFindings(FindingMarks changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, grid, drawn, pulse, overlays, trust, changed,
                counted);
    }

    /// The same, where figures count the accounts of another design than the one that is drawn.
    public PictureRequest counting(Optional<Design> changed) {
        return new PictureRequest(
                layout, zoom, level, visible, feedback, answer, emphasis, grid, drawn, pulse, overlays, trust, findings,
                changed);
    }
}
