// Package hangul takes Hangul syllables apart and puts them together: jamo,
// initial consonants (choseong), the keystrokes of the dubeolsik keyboard in both
// directions, and a composer that turns keys into text as they are typed.
//
// It knows modern Hangul; old jamo, half-width jamo and everything else pass
// through unharmed. It imports nothing but the standard library, so that the
// window may use it.
package hangul
