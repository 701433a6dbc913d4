// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Verifies FROST(secp256k1, SHA-256) signatures of RFC 9591 through the `ecrecover` precompile.
/// @notice A signature (R, z) over a message by the key P is valid if z*G = R + e*P (RFC 9591, appendix B),
/// where e = H2(R || P || message) (sections 4.6 and 6.5).
library FrostVerifier {
    /// Order of the field and of the group (SEC 2, section 2.4.1).
    uint256 private constant P = 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f;
    uint256 private constant N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    /// @notice Whether (x, y) are the canonical coordinates of a point of y^2 = x^3 + 7; the identity has none.
    function isPoint(uint256 x, uint256 y) internal pure returns (bool ok) {
        assembly ("memory-safe") {
            ok := and(
                and(lt(x, P), lt(y, P)),
                eq(mulmod(y, y, P), addmod(mulmod(mulmod(x, x, P), x, P), 7, P))
            )
        }
    }

    /// @notice Whether (px, py) can be a key here. `ecrecover` takes px in the place of ECDSA's r, so it must be
    /// below the group order; of honest keys one in 2^128 is not.
    function isKey(uint256 px, uint256 py) internal pure returns (bool ok) {
        bool point = isPoint(px, py);
        assembly ("memory-safe") {
            ok := and(point, lt(px, N))
        }
    }

    /// @notice Whether (rx, ry, z) is a signature over `message` by the key (px, py), which must satisfy `isKey`.
    /// @dev Everything is computed and the conditions are joined at the end: a signature that fails costs the same.
    function verify(uint256 px, uint256 py, bytes32 message, uint256 rx, uint256 ry, uint256 z)
        internal
        view
        returns (bool ok)
    {
        // R must be a point: the last step compares 160 bits of a hash of (rx, ry), the challenge binds only rx
        // and the parity of ry, and with ry free about 2^80 trials would meet.
        bool point = isPoint(rx, ry);
        assembly ("memory-safe") {
            // The challenge e is H2 of RFC 9591, section 6.5: hash_to_field of RFC 9380 with expand_message_xmd over
            // SHA-256, DST = "FROST-secp256k1-SHA256-v1" || "chal", modulus n, L = 48, of the 98 bytes compressed R
            // || compressed P || message (RFC 9591, section 4.6). RFC 9380, section 5.3.1:
            // b_0 = H(Z_pad || msg || I2OSP(48, 2) || 0 || DST || I2OSP(29, 1)), 195 bytes
            let m := mload(0x40)
            mstore(m, 0)
            mstore(add(m, 32), 0)
            mstore8(add(m, 64), add(2, and(ry, 1)))
            mstore(add(m, 65), rx)
            mstore8(add(m, 97), add(2, and(py, 1)))
            mstore(add(m, 98), px)
            mstore(add(m, 130), message)
            mstore(add(m, 162), 0x00300046524f53542d736563703235366b312d5348413235362d76316368616c)
            mstore8(add(m, 194), 29)
            // The precompile for SHA-256 fails only where the gas runs out in it, and then nothing is valid.
            ok := staticcall(gas(), 2, m, 195, m, 32)
            // b_1 = H(b_0 || 1 || DST || 29), b_2 = H((b_0 xor b_1) || 2 || DST || 29), 63 bytes each
            mstore(add(m, 32), 0x0146524f53542d736563703235366b312d5348413235362d76316368616c1d00)
            ok := and(ok, staticcall(gas(), 2, m, 63, 0x00, 32))
            mstore(m, xor(mload(m), mload(0x00)))
            mstore8(add(m, 32), 2)
            ok := and(ok, staticcall(gas(), 2, m, 63, 0x20, 32))
            // The 48 bytes b_1 || b_2[0..16] as a big-endian integer modulo n
            let e := addmod(mulmod(mload(0x00), 0x100000000000000000000000000000000, N), shr(128, mload(0x20)), N)

            // ecrecover(h, v, r, s) is the address of (s*X - h*G) / r where X has the abscissa r and the parity v.
            // With X = P, r = px, s = -e*px and h = -z*px that point is z*G - e*P, which must be R.
            // e = 0 makes s = n, which the precompile refuses.
            mstore(m, sub(N, mulmod(z, px, N)))
            mstore(add(m, 32), add(27, and(py, 1)))
            mstore(add(m, 64), px)
            mstore(add(m, 96), sub(N, mulmod(e, px, N)))
            mstore(0x00, rx)
            mstore(0x20, ry)
            let r := and(keccak256(0x00, 0x40), 0xffffffffffffffffffffffffffffffffffffffff)
            ok := and(ok, staticcall(gas(), 1, m, 128, 0x00, 32))
            // On failure the precompile returns nothing, which is no error, and leaves the memory as it was.
            ok := and(ok, eq(returndatasize(), 32))
            ok := and(ok, eq(mload(0x00), r))
            // z is a scalar in canonical form; zero, which RFC 9591 lets pass, comes up once in 2^256.
            ok := and(ok, and(lt(z, N), iszero(iszero(z))))
            ok := and(ok, point)
        }
    }
}
