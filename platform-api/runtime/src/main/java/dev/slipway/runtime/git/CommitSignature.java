package dev.slipway.runtime.git;

/**
 * The signature of a commit or of a tag, not verified.
 *
 * @param armored the signature as Git keeps it, an OpenPGP or SSH signature in ASCII
 * @param signed the bytes that it is of, one per character (ISO 8859-1)
 */
public record CommitSignature(String armored, String signed) {}
