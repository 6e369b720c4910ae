/// What can be told about one thing of a design without asking for anybody in particular: what SCPs leave over beneath
/// a unit or an account, and who takes the rest. The same facts go to the window, into text and into JSON.
@NullMarked
package dev.espalier.profile;

import org.jspecify.annotations.NullMarked;
