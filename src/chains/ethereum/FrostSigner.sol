// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FrostVerifier} from "./FrostVerifier.sol";

/// @title A FROST group key as a contract that signs by ERC-1271, to be an owner of a Safe.
/// @notice The key is part of the code: no owner, no storage, no upgrade, no funds. Its address follows from the key.
contract FrostSigner {
    uint256 private immutable px;
    uint256 private immutable py;

    /// @dev Signatures of a key that is not on the curve, or that `ecrecover` cannot take, could never be valid:
    /// refusing it here keeps an account from being lost.
    constructor(uint256 x, uint256 y) {
        require(FrostVerifier.isKey(x, y));
        px = x;
        py = y;
    }

    /// @notice ERC-1271. `signature` is abi.encode(uint256 rx, uint256 ry, uint256 z).
    /// @return magic 0x1626ba7e if the signature over the 32 bytes `hash` is valid, else 0
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4 magic) {
        if (isValid(hash, signature)) magic = 0x1626ba7e;
    }

    /// @notice The form of ERC-1271 before its final text, which Safe 1.4.1 calls with the bytes that it hashed.
    /// @return magic 0x20c13b0b if the signature over keccak256(data) is valid, else 0
    function isValidSignature(bytes calldata data, bytes calldata signature) external view returns (bytes4 magic) {
        if (isValid(keccak256(data), signature)) magic = 0x20c13b0b;
    }

    function isValid(bytes32 message, bytes calldata signature) private view returns (bool) {
        // Exactly one encoding: whatever could follow the 96 bytes would be a second signature.
        if (signature.length != 96) return false;
        (uint256 rx, uint256 ry, uint256 z) = abi.decode(signature, (uint256, uint256, uint256));
        return FrostVerifier.verify(px, py, message, rx, ry, z);
    }
}
