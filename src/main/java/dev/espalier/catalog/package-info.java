/// Facts about AWS as data: the actions of every service and the documents of the policies AWS manages.
/// Loaded once from resources inside the program, never from the network.
@NullMarked
package dev.espalier.catalog;

import org.jspecify.annotations.NullMarked;
