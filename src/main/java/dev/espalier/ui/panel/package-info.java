/// The *Can it?* panel: one question in one sentence, the answer in words, every gate with its evidence.
/// The view model turns answers into plain values; the view renders them and knows no rule of AWS.
@NullMarked
package dev.espalier.ui.panel;

import org.jspecify.annotations.NullMarked;
