/**
 * Git repositories as read-only sources: resolves a revision, fetches it once into a bare cache whoever asks, and reads
 * files from the object database, so that nothing of a repository is ever written out as a file. Content is hostile
 * until proved otherwise: sizes, links and paths are limited, and every refusal says why. JGit and its ssh client are
 * used here and nowhere else; may not import other packages of the runtime.
 */
@NullMarked
package dev.slipway.runtime.git;

import org.jspecify.annotations.NullMarked;
