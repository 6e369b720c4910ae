package dev.espalier.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/// Marks tests with nodes: they get a stage without a screen, and because there is one toolkit, one stage and one
/// clipboard, one class of them runs at a time while classes without nodes run beside it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith({HeadlessFaults.class, ApplicationExtension.class})
@ResourceLock("toolkit")
public @interface Windowed {}
