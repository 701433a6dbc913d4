// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

// The standards at their plainest, as their texts say it: what a review claims is compared with what these do.

/// ERC-20, with the two functions for changing an allowance that many tokens add.
contract Money {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function mint(address to, uint256 value) external {
        _move(address(0), to, value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    // ERC-1363 and ERC-777: with words for the recipient, who is not asked here.
    function transferAndCall(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    function transferAndCall(address to, uint256 value, bytes calldata) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    function send(address to, uint256 value, bytes calldata) external {
        _move(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) public returns (bool) {
        _spend(from, msg.sender, value);
        _move(from, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function increaseAllowance(address spender, uint256 added) external returns (bool) {
        _approve(msg.sender, spender, allowance[msg.sender][spender] + added);
        return true;
    }

    function decreaseAllowance(address spender, uint256 less) external returns (bool) {
        _approve(msg.sender, spender, allowance[msg.sender][spender] - less);
        return true;
    }

    // EIP-2612, DAI's form of it and ERC-3009. Nobody is asked whose signature it is: only what it does is compared.
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8, bytes32, bytes32) external {
        require(block.timestamp <= deadline);
        _approve(owner, spender, value);
    }

    function permit(address holder, address spender, uint256, uint256 expiry, bool allowed, uint8, bytes32, bytes32) external {
        require(expiry == 0 || block.timestamp <= expiry);
        _approve(holder, spender, allowed ? type(uint256).max : 0);
    }

    function transferWithAuthorization(address from, address to, uint256 value, uint256 afterTime, uint256 beforeTime, bytes32, uint8, bytes32, bytes32) external {
        _authorized(from, to, value, afterTime, beforeTime);
    }

    function transferWithAuthorization(address from, address to, uint256 value, uint256 afterTime, uint256 beforeTime, bytes32, bytes calldata) external {
        _authorized(from, to, value, afterTime, beforeTime);
    }

    function receiveWithAuthorization(address from, address to, uint256 value, uint256 afterTime, uint256 beforeTime, bytes32, uint8, bytes32, bytes32) external {
        require(to == msg.sender);
        _authorized(from, to, value, afterTime, beforeTime);
    }

    function _authorized(address from, address to, uint256 value, uint256 afterTime, uint256 beforeTime) private {
        require(afterTime <= block.timestamp && block.timestamp < beforeTime);
        _move(from, to, value);
    }

    function _approve(address owner, address spender, uint256 value) internal {
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _spend(address owner, address spender, uint256 value) internal {
        uint256 left = allowance[owner][spender];
        if (owner == spender || left == type(uint256).max) return;
        allowance[owner][spender] = left - value;
    }

    function _move(address from, address to, uint256 value) internal {
        if (from != address(0)) balanceOf[from] -= value;
        if (to != address(0)) balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

/// WETH9.
contract Wrapped is Money {
    function deposit() external payable {
        balanceOf[msg.sender] += msg.value;
    }

    function withdraw(uint256 value) external {
        balanceOf[msg.sender] -= value;
        (bool ok,) = msg.sender.call{value: value}("");
        require(ok);
    }
}

/// ERC-4626; three shares for each unit of the asset.
contract Vault is Money {
    Money public immutable asset;

    constructor(Money asset_) {
        asset = asset_;
    }

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = assets * 3;
        asset.transferFrom(msg.sender, address(this), assets);
        _move(address(0), receiver, shares);
    }

    function mint(uint256 shares, address receiver) external returns (uint256 assets) {
        assets = (shares + 2) / 3;
        asset.transferFrom(msg.sender, address(this), assets);
        _move(address(0), receiver, shares);
    }

    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256 shares) {
        shares = assets * 3;
        _take(owner, receiver, shares, assets);
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 assets) {
        assets = shares / 3;
        _take(owner, receiver, shares, assets);
    }

    function _take(address owner, address receiver, uint256 shares, uint256 assets) private {
        _spend(owner, msg.sender, shares);
        _move(owner, address(0), shares);
        asset.transfer(receiver, assets);
    }
}

/// ERC-7540: asked for first, collected later; whoever asks is answered at once, one share for each unit.
contract Queue is Money {
    Money public immutable asset;

    constructor(Money asset_) {
        asset = asset_;
    }

    function requestDeposit(uint256 assets, address, address owner) external {
        require(owner == msg.sender);
        asset.transferFrom(owner, address(this), assets);
    }

    function requestRedeem(uint256 shares, address, address owner) external {
        _spend(owner, msg.sender, shares);
        _move(owner, address(this), shares);
    }

    function deposit(uint256 assets, address receiver, address controller) external {
        require(controller == msg.sender);
        _move(address(0), receiver, assets);
    }

    function mint(uint256 shares, address receiver, address controller) external {
        require(controller == msg.sender);
        _move(address(0), receiver, shares);
    }
}

/// ERC-721; whoever is not named owns nothing, and receivers are not asked.
contract Item {
    event Transfer(address indexed from, address indexed to, uint256 indexed id);
    event Approval(address indexed owner, address indexed approved, uint256 indexed id);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    mapping(uint256 => address) public ownerOf;
    mapping(uint256 => address) public getApproved;
    mapping(address => mapping(address => bool)) public isApprovedForAll;

    function mint(address to, uint256 id) external {
        ownerOf[id] = to;
    }

    function transferFrom(address from, address to, uint256 id) public {
        require(ownerOf[id] == from);
        require(msg.sender == from || isApprovedForAll[from][msg.sender] || getApproved[id] == msg.sender);
        ownerOf[id] = to;
        delete getApproved[id];
        emit Transfer(from, to, id);
    }

    function safeTransferFrom(address from, address to, uint256 id) external {
        transferFrom(from, to, id);
    }

    function safeTransferFrom(address from, address to, uint256 id, bytes calldata) external {
        transferFrom(from, to, id);
    }

    function approve(address to, uint256 id) external {
        require(ownerOf[id] == msg.sender);
        getApproved[id] = to;
        emit Approval(msg.sender, to, id);
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }
}

/// ERC-1155; receivers are not asked.
contract Items {
    event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value);
    event TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    mapping(uint256 => mapping(address => uint256)) public balances;
    mapping(address => mapping(address => bool)) public isApprovedForAll;

    function mint(address to, uint256 id, uint256 value) external {
        balances[id][to] += value;
    }

    function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata) external {
        _move(from, to, id, value);
        emit TransferSingle(msg.sender, from, to, id, value);
    }

    function safeBatchTransferFrom(address from, address to, uint256[] calldata ids, uint256[] calldata values, bytes calldata) external {
        require(ids.length == values.length);
        for (uint256 i = 0; i < ids.length; i++) _move(from, to, ids[i], values[i]);
        emit TransferBatch(msg.sender, from, to, ids, values);
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function _move(address from, address to, uint256 id, uint256 value) private {
        require(msg.sender == from || isApprovedForAll[from][msg.sender]);
        balances[id][from] -= value;
        balances[id][to] += value;
    }
}

/// The part of Permit2 that needs no signature (Uniswap/permit2, AllowanceTransfer.sol).
contract Allowances {
    event Approval(address indexed owner, address indexed token, address indexed spender, uint160 amount, uint48 expiration);
    event Lockdown(address indexed owner, address token, address spender);

    struct Given {
        uint160 amount;
        uint48 expiration;
    }
    struct Details {
        address from;
        address to;
        uint160 amount;
        address token;
    }
    struct Pair {
        address token;
        address spender;
    }

    mapping(address => mapping(address => mapping(address => Given))) public allowance;

    function approve(address token, address spender, uint160 amount, uint48 expiration) external {
        allowance[msg.sender][token][spender] = Given(amount, expiration == 0 ? uint48(block.timestamp) : expiration);
        emit Approval(msg.sender, token, spender, amount, expiration);
    }

    function transferFrom(address from, address to, uint160 amount, address token) external {
        _move(from, to, amount, token);
    }

    function transferFrom(Details[] calldata all) external {
        for (uint256 i = 0; i < all.length; i++) _move(all[i].from, all[i].to, all[i].amount, all[i].token);
    }

    function lockdown(Pair[] calldata all) external {
        for (uint256 i = 0; i < all.length; i++) {
            allowance[msg.sender][all[i].token][all[i].spender].amount = 0;
            emit Lockdown(msg.sender, all[i].token, all[i].spender);
        }
    }

    function _move(address from, address to, uint160 amount, address token) private {
        Given storage given = allowance[from][token][msg.sender];
        require(block.timestamp <= given.expiration);
        if (given.amount != type(uint160).max) given.amount -= amount;
        require(Money(token).transferFrom(from, to, amount));
    }
}

/// Multicall3 (mds1/multicall3).
contract Many {
    struct Call {
        address target;
        bytes callData;
    }
    struct Call3 {
        address target;
        bool allowFailure;
        bytes callData;
    }
    struct Call3Value {
        address target;
        bool allowFailure;
        uint256 value;
        bytes callData;
    }

    receive() external payable {}

    function aggregate(Call[] calldata all) external payable {
        for (uint256 i = 0; i < all.length; i++) _call(all[i].target, 0, all[i].callData, false);
    }

    function tryAggregate(bool requireSuccess, Call[] calldata all) external payable {
        for (uint256 i = 0; i < all.length; i++) _call(all[i].target, 0, all[i].callData, !requireSuccess);
    }

    function aggregate3(Call3[] calldata all) external payable {
        for (uint256 i = 0; i < all.length; i++) _call(all[i].target, 0, all[i].callData, all[i].allowFailure);
    }

    function aggregate3Value(Call3Value[] calldata all) external payable {
        for (uint256 i = 0; i < all.length; i++) _call(all[i].target, all[i].value, all[i].callData, all[i].allowFailure);
    }

    function _call(address target, uint256 value, bytes calldata data, bool mayFail) private {
        (bool ok,) = target.call{value: value}(data);
        require(ok || mayFail);
    }
}
